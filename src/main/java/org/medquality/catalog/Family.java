package org.medquality.catalog;

/**
 * Requirements of one subject matter.
 *
 * @param id name of the folder under {@code rules/}, for example {@code record}
 * @param titleZh title
 * @param titleEn title in English
 */
public record Family(String id, String titleZh, String titleEn) {}
