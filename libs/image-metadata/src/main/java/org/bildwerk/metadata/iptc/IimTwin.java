package org.bildwerk.metadata.iptc;

/// The dataset of IPTC-IIM's application record that says the same as an XMP property.
public enum IimTwin {
    OBJECT_NAME(5, 64),
    SUBJECT_REFERENCE(12, 236),
    KEYWORDS(25, 64),
    SPECIAL_INSTRUCTIONS(40, 256),
    DATE_CREATED(55, 8),
    DIGITAL_CREATION_DATE(62, 8),
    BY_LINE(80, 32),
    BY_LINE_TITLE(85, 32),
    CITY(90, 32),
    SUB_LOCATION(92, 32),
    PROVINCE_STATE(95, 32),
    COUNTRY_CODE(100, 3),
    COUNTRY_NAME(101, 64),
    TRANSMISSION_REFERENCE(103, 32),
    HEADLINE(105, 256),
    CREDIT(110, 32),
    SOURCE(115, 32),
    COPYRIGHT_NOTICE(116, 128),
    CAPTION(120, 2000),
    WRITER_EDITOR(122, 32);

    private final int dataset;
    private final int maximumBytes;

    IimTwin(int dataset, int maximumBytes) {
        this.dataset = dataset;
        this.maximumBytes = maximumBytes;
    }

    public int dataset() {
        return dataset;
    }

    /// Returns how many bytes a value may have.
    public int maximumBytes() {
        return maximumBytes;
    }

    /// Returns the dataset that holds the time of the day, or 0 for a twin that is no date.
    public int timeDataset() {
        return switch (this) {
            case DATE_CREATED -> 60;
            case DIGITAL_CREATION_DATE -> 63;
            default -> 0;
        };
    }
}
