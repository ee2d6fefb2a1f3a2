package kz.ruqsat.sandbox.player;

/**
 * Something that the system has told a person is done: the answer 303 has come.
 *
 * @param of the number of the application, or of the draft while it has none
 * @param what the decision of a step; CONSENT or OBJECTION; DRAFTED, ATTACHED, PREPARED or FILED
 * @param which the number of the task, the key of the question, the document; else empty
 * @param by IIN
 */
public record Acknowledged(String of, String what, String which, String by) {}
