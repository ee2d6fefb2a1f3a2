package kz.ruqsat.sandbox.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Route;

/**
 * The fault that each foreign system has now; all work after a start. {@code POST /faults} with
 * {@code {"system","kind"}} sets one, {@code GET /faults} shows all.
 */
public final class Faults {
    private static final byte[] GARBAGE = "\u0000\u0007<<<sandbox garbage>>>\u0000".getBytes(StandardCharsets.UTF_8);

    private final Map<OutsideSystem, Fault> current = new ConcurrentHashMap<>();
    private final Duration slowness;

    /** @param slowness how late a slow system answers */
    public Faults(Duration slowness) {
        this.slowness = slowness;
    }

    public void set(OutsideSystem system, Fault fault) {
        current.put(system, fault);
    }

    public Fault of(OutsideSystem system) {
        return current.getOrDefault(system, Fault.NONE);
    }

    /** The route as its clients meet it while its system may have a fault. */
    public Route around(OutsideSystem system, Route route) {
        return request -> switch (of(system)) {
            case NONE, WRONG_SIGNATURE, WRONG_CORRELATION, DUPLICATE -> route.answer(request);
            case DOWN -> new Reply.HangUp();
            case SLOW -> {
                pause();
                yield route.answer(request);
            }
            case GARBAGE -> Reply.bytes("application/octet-stream", GARBAGE.clone());
        };
    }

    /** False when the system is down; a slow one is waited for. */
    public boolean reaches(OutsideSystem system) {
        if (of(system) == Fault.SLOW) {
            pause();
        }
        return of(system) != Fault.DOWN;
    }

    /** The switchboard's page, JSON only. */
    public Reply answer(Request request) {
        if (request.isPost()) {
            var json = request.json();
            var system = named(OutsideSystem.class, json.path("system").asString(""));
            var fault = named(Fault.class, json.path("kind").asString(""));
            if (!system.knows(fault)) {
                throw new BadRequest(lower(system) + " does not fail by " + lower(fault));
            }
            set(system, fault);
        }
        return Reply.json(200, shown());
    }

    private Map<String, String> shown() {
        var names = new TreeMap<String, String>();
        for (var system : OutsideSystem.values()) {
            names.put(lower(system), lower(of(system)));
        }
        return names;
    }

    /** As long as a slow system takes. */
    public void pause() {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        for (var value : type.getEnumConstants()) {
            if (lower(value).equals(name)) {
                return value;
            }
        }
        throw new BadRequest("unknown " + type.getSimpleName() + " \"" + name + "\"");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
