package kz.ruqsat.app.contact;

import java.time.Instant;

/** What comes of an agent's question. */
public sealed interface Answer {

    /**
     * The caller is the applicant.
     *
     * @param look what opens the page for this agent, for a while
     */
    record Confirmed(String look) implements Answer {}

    /**
     * What was said is not so; which part, is not told.
     *
     * @param left how many more answers the agent may give for this number
     */
    record Wrong(int left) implements Answer {}

    /** Too many wrong answers: this number is closed to this agent. */
    record Locked(Instant until) implements Answer {}
}
