package kz.ruqsat.app.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a walk through the journal found.
 *
 * @param chains how many chains were walked, the broken one included
 * @param entries how many entries
 * @param broken the first entry that is not what it was; null when all is well
 */
public record JournalReport(
        long chains, long entries, @Nullable Broken broken) {

    public boolean isSound() {
        return broken == null;
    }

    /**
     * The first place where the journal is not what was written.
     *
     * @param stream the chain
     * @param version the entry's place in it
     * @param difference what differs
     */
    public record Broken(StreamId stream, long version, Difference difference) {

        @Override
        public String toString() {
            return "stream " + stream + ", version " + version + ": " + difference.words();
        }
    }

    /** What can be wrong with an entry. */
    public enum Difference {
        MISSING("the entry is missing"),
        PREVIOUS_HASH("the entry does not name the hash of the one before it"),
        CONTENT("the content does not agree with the entry's hash"),
        CUT_OFF("the chain ends before this entry, which the read tables know"),
        HEAD("the read tables know another hash of this entry"),
        BEYOND_HEAD("the read tables do not know this entry, the chain should have ended before it");

        private final String words;

        Difference(String words) {
            this.words = words;
        }

        /** For an operator. */
        public String words() {
            return words;
        }
    }
}
