package org.medquality.catalog;

/** Who asks for something. */
public enum Origin {
    /** A law, norm or standard of the country. */
    NATIONAL("国家规定"),
    /** The quality plan of a township hospital. */
    SEED("乡镇卫生院方案"),
    /** Both. */
    NATIONAL_AND_SEED("国家规定、乡镇卫生院方案"),
    /** A habit of hospitals. */
    LOCAL("地方做法");

    private final String zh;

    Origin(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
