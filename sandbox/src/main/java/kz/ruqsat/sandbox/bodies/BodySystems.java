package kz.ruqsat.sandbox.bodies;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.gateway.Letter;
import kz.ruqsat.sandbox.gateway.PostOffice;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;

/**
 * Every other body's own system: takes questions of consent and answers them a moment later, in the way its mode says.
 * {@code POST /shep/bodies} with {@code {"body","mode"}} sets one, {@code GET} shows all that is not plain.
 */
public final class BodySystems implements AutoCloseable {
    private static final Duration THOUGHT = Duration.ofMillis(300);

    private final List<PeopleFile.Body> bodies;
    private final Desks desks;
    private final Answers answers;
    private final PostOffice office;
    private final Faults faults;
    private final ScheduledExecutorService thinking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-bodies").factory());

    public BodySystems(Path folder, PeopleFile people, Answers answers, PostOffice office, Faults faults) {
        this.bodies = people.bodies().stream()
                .filter(body -> body.kind().equals("other-body"))
                .toList();
        this.desks = new Desks(folder);
        this.answers = answers;
        this.office = office;
        this.faults = faults;
        bodies.forEach(body -> office.resident(body.id(), letter -> take(body, letter)));
    }

    /** Goes on with what an earlier run had not answered. */
    public void resume() {
        desks.open().forEach(open -> later(open.messageId()));
    }

    public Reply answer(Request request) {
        if (request.isPost()) {
            var wish = request.json();
            var body = wish.path("body").asString("");
            if (bodies.stream().noneMatch(b -> b.id().equals(body))) {
                throw new BadRequest("no body \"" + body + "\" with a system of its own");
            }
            desks.set(body, mode(wish.path("mode").asString("")));
            resume();
        }
        return Reply.json(200, desks.shown());
    }

    @Override
    public void close() {
        thinking.shutdownNow();
    }

    private boolean take(PeopleFile.Body body, Letter letter) {
        if (!faults.reaches(OutsideSystem.BODY_SYSTEM)) {
            return false;
        }
        if (letter.kind() == Letter.Kind.REQUEST) {
            desks.put(new Desks.Question(
                    letter.messageId(),
                    body.id(),
                    letter.serviceId(),
                    letter.correlationId(),
                    letter.sender(),
                    letter.data()));
            later(letter.messageId());
        }
        return true;
    }

    private void later(String messageId) {
        try {
            thinking.schedule(() -> desks.take(messageId, this::send), THOUGHT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // the sandbox closes: the next run goes on
        }
    }

    /** False: the question stays open. */
    private boolean send(Desks.Question question, Desks.Mode mode) {
        return switch (mode) {
            case ANSWER -> post(question, question.correlationId(), false);
            case OBJECTS -> post(question, question.correlationId(), true);
            case TWICE ->
                post(question, question.correlationId(), false) && post(question, question.correlationId(), false);
            case HOLD -> false;
            case UNKNOWN_CORRELATION -> !post(question, UUID.randomUUID().toString(), false);
        };
    }

    private boolean post(Desks.Question question, String correlation, boolean objects) {
        var body = bodies.stream()
                .filter(b -> b.id().equals(question.body()))
                .findFirst()
                .orElseThrow();
        var answer = answers.to(question.data(), body, objects);
        office.post(new PostOffice.Draft(
                question.serviceId(), Letter.Kind.RESPONSE, correlation, body.id(), question.sender(), answer));
        return true;
    }

    private static Desks.Mode mode(String word) {
        for (var mode : Desks.Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return mode;
            }
        }
        throw new BadRequest("unknown mode \"" + word + "\"");
    }
}
