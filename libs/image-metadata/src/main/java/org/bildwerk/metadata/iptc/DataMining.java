package org.bildwerk.metadata.iptc;

import java.util.Arrays;
import java.util.Optional;

/// The terms of the PLUS vocabulary that say whether a picture may be mined and trained on.
public enum DataMining {
    UNSPECIFIED("UNSPECIFIED"),
    ALLOWED("ALLOWED"),
    PROHIBITED_TRAINING("PROHIBITED-AIMLTRAINING"),
    PROHIBITED_GENERATIVE_TRAINING("PROHIBITED-GENAIMLTRAINING"),
    PROHIBITED_EXCEPT_SEARCH_INDEXING("PROHIBITED-EXCEPTSEARCHENGINEINDEXING"),
    PROHIBITED("PROHIBITED"),
    PROHIBITED_SEE_CONSTRAINT("PROHIBITED-SEECONSTRAINT"),
    PROHIBITED_SEE_EMBEDDED_RIGHTS("PROHIBITED-SEEEMBEDDEDRIGHTSEXPR"),
    PROHIBITED_SEE_LINKED_RIGHTS("PROHIBITED-SEELINKEDRIGHTSEXPR");

    private static final String VOCABULARY = "http://ns.useplus.org/ldf/vocab/DMI-";

    private final String code;

    DataMining(String code) {
        this.code = code;
    }

    /// Returns the term's address, which is what files carry.
    public String address() {
        return VOCABULARY + code;
    }

    public FieldValue.Text value() {
        return new FieldValue.Text(address());
    }

    /// Understands the address and the bare term.
    public static Optional<DataMining> parse(String text) {
        var code = text.strip().replaceFirst("^(https?://ns\\.useplus\\.org/ldf/vocab/)?DMI-", "");
        return Arrays.stream(values()).filter(term -> term.code.equals(code)).findFirst();
    }
}
