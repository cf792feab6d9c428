package org.medquality.catalog;

import com.google.common.collect.ImmutableList;

/**
 * One of the core systems (核心制度): a unit that hospitals are inspected by. Its requirements stand in several families.
 *
 * @param id for example {@code COR-05}
 * @param number its place in the official order
 * @param titleZh title
 * @param titleEn title in English
 * @param requirements ids of the requirements that make it up
 */
public record CoreSystem(String id, int number, String titleZh, String titleEn, ImmutableList<String> requirements) {}
