package kz.ruqsat.app.notices;

import java.util.List;
import java.util.stream.Stream;

/** What a notice is about, as people choose. */
public enum Topic {
    /** The notification-report: the application is accepted, with date and time of the result. */
    ACCEPTANCE(true, true),
    /** The person has to do something before the application can go on. */
    ACTION(true, true),
    /** The result, granted or refused. */
    RESULT(true, true),
    /** A licence ends soon. */
    EXPIRY(true, false),
    /** Another body is asked for its consent. */
    ANSWER(false, true),
    /** A term ends soon or is over, or work came back. */
    REMINDER(false, true);

    private final boolean applicants;
    private final boolean dutyInCabinet;

    Topic(boolean applicants, boolean dutyInCabinet) {
        this.applicants = applicants;
        this.dutyInCabinet = dutyInCabinet;
    }

    /** Whether it is always shown in the cabinet: the act demands the notice, or the work does. */
    public boolean dutyInCabinet() {
        return dutyInCabinet;
    }

    /** What an applicant, or one who works for a body, can be told. */
    public static List<Topic> of(boolean applicant) {
        return Stream.of(values())
                .filter(topic -> topic.applicants == applicant)
                .toList();
    }
}
