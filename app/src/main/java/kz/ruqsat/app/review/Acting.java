package kz.ruqsat.app.review;

import kz.ruqsat.app.casework.Handled;

/** What came of an officer's act. */
public sealed interface Acting {

    /** Something is missing in the form. */
    record Incomplete(ActCheck check) implements Acting {}

    /** The law was asked. */
    record Decided(Handled handled) implements Acting {}
}
