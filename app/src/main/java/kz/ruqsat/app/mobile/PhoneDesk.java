package kz.ruqsat.app.mobile;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.mobile.store.PhoneRows;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One-time links for phones. Who is signed in may offer anything for his own signature only; who is not, only a
 * challenge that this server has made: nobody can have others sign what he likes in our name.
 */
@Component
public class PhoneDesk {
    private static final long LARGEST = 20L << 20;
    private static final int MOST = 50;
    private static final int TITLE = 200;

    /** So long the page may still fetch what was signed at the last moment. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PhoneRows rows;
    private final PhoneSignatures signatures;
    private final IdentityDesk identity;
    private final Settings settings;
    private final InstantSource clock;

    PhoneDesk(
            PhoneRows rows, PhoneSignatures signatures, IdentityDesk identity, Settings settings, InstantSource clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.identity = identity;
        this.settings = settings;
        this.clock = clock;
    }

    /** What comes of asking for a link. */
    public sealed interface Begun {

        /** @param link for the phone, @param watch for the page */
        record Link(Secret link, Secret watch) implements Begun {}

        /** @param textKey why there is none */
        record Refused(String textKey) implements Begun {}
    }

    /** What the page sees. */
    public record Seen(
            Waiting.State state, Duration left, @Nullable String trouble, List<String> signatures) {
        public Seen {
            signatures = List.copyOf(signatures);
        }
    }

    /** What the phone gets. */
    public sealed interface Answer {

        /** @param bearer with which the documents are fetched and returned */
        record Opened(Waiting waiting, Secret bearer) implements Answer {}

        record Documents(Waiting waiting, List<byte[]> contents) implements Answer {
            public Documents {
                contents = List.copyOf(contents);
            }
        }

        record Taken() implements Answer {}

        /** @param textKey why the link no longer works */
        record Gone(String textKey) implements Answer {}

        /** @param textKey what is wrong with what was sent; the link still works */
        record Wrong(String textKey) implements Answer {}

        /** Another phone has opened the link since, or none has. */
        record NotYours() implements Answer {}
    }

    /** @param by who is signed in */
    public Begun begin(Ask ask, @Nullable Iin by) {
        long size = ask.contents().stream().mapToLong(content -> content.length).sum();
        if (ask.contents().isEmpty() || ask.contents().size() > MOST || size > LARGEST) {
            return new Begun.Refused("mobile.tooMuch");
        }
        boolean allowed = switch (ask.usage()) {
            case SIGNING -> by != null;
            case LOG_IN -> ask.contents().stream().allMatch(identity::awaits);
        };
        if (!allowed) {
            return new Begun.Refused("mobile.reload");
        }
        Instant now = clock.instant();
        String title = ask.title().substring(0, Math.min(TITLE, ask.title().length()));
        Ask shortened = new Ask(ask.usage(), ask.format(), ask.encapsulated(), title, ask.contents());
        Begun.Link link = new Begun.Link(Secret.random(), Secret.random());
        Iin signer = ask.usage() == Ask.Usage.LOG_IN ? null : by;
        rows.add(
                shortened,
                signer,
                link.watch(),
                link.link(),
                now,
                now.plus(settings.mobile().link()));
        return link;
    }

    /** What the page that waits is told; nothing when there is no such link any more. */
    public Optional<Seen> look(Secret watch) {
        Instant now = clock.instant();
        return rows.byWatch(watch).map(waiting -> {
            Waiting.State state = waiting.at(now);
            Duration left = Duration.between(now, waiting.expiresAt());
            return new Seen(
                    state,
                    left.isNegative() ? Duration.ZERO : left,
                    waiting.trouble(),
                    state == Waiting.State.SIGNED ? rows.signatures(waiting.id()) : List.of());
        });
    }

    /** Takes away what is over. */
    void forget() {
        rows.forget(clock.instant().minus(KEPT));
    }

    public void cancel(Secret watch) {
        rows.cancel(watch);
    }

    /** A phone follows the link. It may do so again after a broken connection, until it has signed. */
    public Answer open(Secret link) {
        return waiting(link, waiting -> {
            Secret bearer = Secret.random();
            return rows.opened(waiting.id(), bearer, clock.instant())
                    ? new Answer.Opened(waiting, bearer)
                    : new Answer.Gone("mobile.gone.used");
        });
    }

    public Answer documents(Secret link, String bearer) {
        return waiting(
                link,
                waiting -> isBearer(waiting, bearer)
                        ? new Answer.Documents(waiting, rows.contents(waiting.id()))
                        : new Answer.NotYours());
    }

    /** @param returned one for each document, in their order */
    public Answer sign(Secret link, String bearer, List<String> returned) {
        return waiting(link, waiting -> {
            if (!isBearer(waiting, bearer)) {
                return new Answer.NotYours();
            }
            List<byte[]> contents = rows.contents(waiting.id());
            if (contents.size() != returned.size()) {
                return wrong(waiting, "mobile.wrong.count");
            }
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < returned.size(); i++) {
                PhoneSignatures.Taken one = signatures.take(waiting, contents.get(i), returned.get(i));
                if (one.trouble() != null) {
                    return wrong(waiting, one.trouble());
                }
                taken.add(one.signature());
            }
            return rows.signed(waiting.id(), taken, clock.instant())
                    ? new Answer.Taken()
                    : new Answer.Gone("mobile.gone.used");
        });
    }

    private Answer wrong(Waiting waiting, String textKey) {
        rows.trouble(waiting.id(), textKey);
        return new Answer.Wrong(textKey);
    }

    private Answer waiting(Secret link, Function<Waiting, Answer> answer) {
        Optional<Waiting> found = rows.byLink(link);
        if (found.isEmpty()) {
            return new Answer.Gone("mobile.gone.unknown");
        }
        return switch (found.get().at(clock.instant())) {
            case CREATED, OPENED -> answer.apply(found.get());
            case SIGNED -> new Answer.Gone("mobile.gone.used");
            case CANCELLED -> new Answer.Gone("mobile.gone.cancelled");
            case EXPIRED -> new Answer.Gone("mobile.gone.expired");
        };
    }

    private static boolean isBearer(Waiting waiting, String bearer) {
        byte[] known = waiting.bearer();
        return known != null && MessageDigest.isEqual(known, new Secret(bearer).hash());
    }
}
