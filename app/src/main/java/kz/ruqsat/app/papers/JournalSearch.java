package kz.ruqsat.app.papers;

/**
 * Which lines of a journal are wanted.
 *
 * @param body whose journal it is
 * @param words part of the applicant's name or of a number; empty: all lines
 */
public record JournalSearch(String body, Journal journal, int year, String words) {
    private static final int LIMIT = 100;

    public JournalSearch {
        words = words.strip();
        words = words.length() > LIMIT ? words.substring(0, LIMIT) : words;
    }
}
