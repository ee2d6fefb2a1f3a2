package kz.ruqsat.app.statedata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.PersonNumber;
import org.springframework.stereotype.Component;

/**
 * The panel of a request's applicant and signer. A page shows {@link #remembered} at once; what is not known yet it loads
 * from the panel's address, where {@link #asked} waits for the databases.
 */
@Component
public class StateViews {
    private final StateRecords records;

    public StateViews(StateRecords records) {
        this.records = records;
    }

    /** Without asking; empty of answers when somebody has to be asked about. */
    public StatePanel remembered(String address, Typed typed, Texts texts) {
        List<PersonNumber> numbers = numbers(typed);
        List<StateAnswer> answers =
                numbers.stream().map(records::fresh).flatMap(Optional::stream).toList();
        return answers.size() == numbers.size()
                ? StatePanels.of(address, answers, typed, texts)
                : new StatePanel(address, List.of());
    }

    /** What was answered while the request was considered; empty: nobody was asked. Nobody is asked any more. */
    public Optional<StatePanel> closed(Typed typed, Texts texts) {
        List<StateAnswer> answers = numbers(typed).stream()
                .map(records::kept)
                .flatMap(Optional::stream)
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(StatePanels.of(null, answers, typed, texts));
    }

    /** After asking what is not fresh. */
    public StatePanel asked(String address, Typed typed, Asking subject, Texts texts) {
        return StatePanels.of(address, records.look(numbers(typed), subject, false), typed, texts);
    }

    /** Asks again of everybody. */
    public void anew(Typed typed, Asking subject) {
        records.look(numbers(typed), subject, true);
    }

    private static List<PersonNumber> numbers(Typed typed) {
        Stream<PersonNumber> signer = Stream.ofNullable(typed.signer()).map(Typed.Signer::iin);
        return Stream.concat(Stream.of(typed.number()), signer).distinct().toList();
    }
}
