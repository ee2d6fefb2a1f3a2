package kz.ruqsat.app.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.app.casework.PaperNumbers;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.MissingDocument;
import kz.ruqsat.core.application.MissingDocument.Cause;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.shared.Iin;

/**
 * What an officer sent from the page of an application: the decision and what was typed with it.
 *
 * @param task the number of the task that the page showed
 * @param fields field → values, as the browser sent them
 */
public record ActForm(int task, Decision decision, Map<String, List<String>> fields) {
    /** The prefix of the fields in which the state of each document is chosen. */
    public static final String DOCUMENT = "document.";

    private static final int TEXT_LIMIT = 10_000;

    public ActForm {
        fields = Map.copyOf(fields);
    }

    /** What a browser sent; empty when the decision is none or the task is no number. */
    public static Optional<ActForm> read(Map<String, String[]> parameters) {
        try {
            int task = Integer.parseInt(parameters.getOrDefault("task", new String[] {""})[0]);
            Decision decision = Decision.valueOf(parameters.getOrDefault("decision", new String[] {""})[0]);
            Map<String, List<String>> fields = new HashMap<>();
            parameters.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
            return Optional.of(new ActForm(task, decision, fields));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first value of a field, without what does not print; empty when it was not sent. */
    public String value(String field) {
        String typed = fields.getOrDefault(field, List.of("")).getFirst();
        String printable = typed.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "");
        return printable
                .strip()
                .substring(0, Math.min(TEXT_LIMIT, printable.strip().length()));
    }

    /** The person chosen in that field, or empty when nobody was. */
    public Optional<Iin> person(String field) {
        return Iin.parse(value(field));
    }

    /** The documents that were marked as not being there as they should. */
    public List<MissingDocument> missing() {
        List<MissingDocument> missing = new ArrayList<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith(DOCUMENT))
                .sorted()
                .forEach(name -> cause(value(name))
                        .ifPresent(
                                cause -> missing.add(new MissingDocument(name.substring(DOCUMENT.length()), cause))));
        return missing;
    }

    private static Optional<Cause> cause(String value) {
        return Arrays.stream(Cause.values()).filter(c -> c.name().equals(value)).findFirst();
    }

    /** The command that this form asks for. */
    Command command(Officer by, PaperNumbers numbers) {
        return switch (decision) {
            case REGISTERED ->
                new Command.Register(
                        task, by, numbers.incoming(), person("person").orElse(null));
            case RESOLVED, ASSIGNED ->
                new Command.Assign(task, by, person("person").orElseThrow(), value("resolution"));
            case COMPLETE -> new Command.CheckCompleteness(task, by, List.of(), value("note"));
            case INCOMPLETE -> new Command.CheckCompleteness(task, by, missing(), value("note"));
            case REFUSAL_PREPARED -> new Command.RefuseConsideration(task, by, value("text"));
            case CONSENTS_REQUESTED -> new Command.RequestConsents(task, by, value("note"));
            case COMPLIES -> new Command.ProposeGrant(task, by, value("conditions"));
            case DOES_NOT_COMPLY ->
                new Command.ProposeRefusal(task, by, fields.getOrDefault("ground", List.of()), value("text"));
            case VERIFIED -> new Command.Verify(task, by, value("note"));
            case DISPATCHED -> new Command.Dispatch(task, by, value("note"));
            case AGREED -> new Command.Agree(task, by, value("remark"));
            case RETURNED -> new Command.Return(task, by, value("remark"));
            case SIGNED -> throw new IllegalArgumentException("A signature is made on the page for signing");
        };
    }
}
