package kz.ruqsat.app.stories;

import java.util.ArrayList;
import java.util.List;

/** Everybody on the side of the state, each at an own browser. */
final class Provider implements AutoCloseable {
    private final Stage stage;
    private final Reader reader;
    private final List<Officer> bodies = new ArrayList<>();
    final Officer clerk;
    final Officer divisionHead;
    final Officer expert;
    final Officer providerHead;

    Provider(Stage stage, Reader reader) {
        this(stage, reader, 0);
    }

    /** @param head which of those who may sign results */
    Provider(Stage stage, Reader reader, int head) {
        this.stage = stage;
        this.reader = reader;
        clerk = new Officer(stage, reader, "committee", "clerk");
        divisionHead = new Officer(stage, reader, "committee", "division-head");
        expert = new Officer(stage, reader, "committee", "expert");
        providerHead = new Officer(stage, reader, "committee", "provider-head", head);
    }

    Officer body(String id) {
        Officer officer = new Officer(stage, reader, id, "consent-officer");
        bodies.add(officer);
        return officer;
    }

    /** The clerk registers, the division's head assigns. */
    void takesIn(String number) {
        clerk.opens(number);
        clerk.choosesPerson("forwardTo", divisionHead);
        clerk.decides("REGISTERED");
        divisionHead.opens(number);
        divisionHead.choosesPerson("executor", expert);
        divisionHead.decides("ASSIGNED");
    }

    /** The expert finds the package complete and asks the other bodies. */
    void asksTheBodies(String number) {
        expert.opens(number);
        expert.decides("COMPLETE");
        expert.opens(number);
        expert.decides("CONSENTS_REQUESTED");
    }

    void consents(String number, String... ids) {
        for (String id : ids) {
            Officer officer = body(id);
            officer.opensQuestion(number);
            officer.answers("consent", "");
        }
    }

    /** The division's head agrees with what the expert has prepared. */
    void agrees(String number) {
        divisionHead.opens(number);
        divisionHead.decides("AGREED");
    }

    @Override
    public void close() {
        clerk.close();
        divisionHead.close();
        expert.close();
        providerHead.close();
        bodies.forEach(Officer::close);
    }
}
