package kz.ruqsat.sandbox.ncalayer;

/** What the user did with the question which key to use. */
sealed interface Choice {
    record Chosen(OwnedKey key) implements Choice {}

    record Cancelled() implements Choice {}
}
