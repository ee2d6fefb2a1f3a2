package kz.ruqsat.sandbox.player;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands beside one person's browser and writes down what the system acknowledges, before anything else happens. */
final class Witness extends Traffic {
    private static final Pattern DRAFT = Pattern.compile("/apply(/([^/]+)/(documents|check|sign)(/([^/]+))?)?");
    private static final Pattern FILED = Pattern.compile("/cabinet/([^/]+)/filed");

    private final String iin;
    private final Consumer<Acknowledged> acknowledged;
    private @Nullable Acknowledged step;
    private String next = "";

    Witness(String iin, Consumer<Acknowledged> acknowledged) {
        this.iin = iin;
        this.acknowledged = acknowledged;
    }

    /** The person is about to do this; being sent to that page means that it is done. */
    void expects(Acknowledged step, String next) {
        this.step = step;
        this.next = next;
    }

    @Override
    void answered(HttpRequest request, HttpResponse<?> answer, long nanos) {
        super.answered(request, answer, nanos);
        if (answer.statusCode() / 100 != 3) {
            return;
        }
        var location = answer.headers().firstValue("Location").orElse("");
        var to = request.uri().resolve(location).getPath();
        if (to.endsWith("/login") && !request.uri().getPath().contains("login")) {
            throw new Unexpected("still to be signed in", "sent from " + request.uri() + " to " + to);
        }
        if (request.method().equals("POST")) {
            said(request.uri().getPath(), to).ifPresent(acknowledged);
        }
    }

    private Optional<Acknowledged> said(String from, String to) {
        var expected = step;
        if (expected != null && to.equals(next)) {
            step = null;
            return Optional.of(expected);
        }
        var draft = DRAFT.matcher(from);
        return draft.matches() ? ofDraft(draft, to) : Optional.empty();
    }

    private Optional<Acknowledged> ofDraft(MatchResult from, String to) {
        if (from.group(1) == null) {
            return Optional.of(new Acknowledged(to.substring("/apply/".length()), "DRAFTED", "", iin));
        }
        var draft = from.group(2);
        return switch (from.group(3)) {
            case "documents" -> Optional.of(new Acknowledged(draft, "ATTACHED", from.group(5), iin));
            case "check" -> Optional.of(new Acknowledged(draft, "PREPARED", "", iin));
            default -> {
                var filed = FILED.matcher(to);
                yield filed.matches()
                        ? Optional.of(new Acknowledged(filed.group(1), "FILED", "", iin))
                        : Optional.empty();
            }
        };
    }
}
