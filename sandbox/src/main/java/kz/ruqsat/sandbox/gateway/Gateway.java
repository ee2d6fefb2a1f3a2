package kz.ruqsat.sandbox.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.systems.SystemKeys;
import kz.ruqsat.sandbox.web.WebServer;

/** The gateway of electronic government: {@code /shep/sync}, {@code /shep/async}, and its controls beside them. */
public final class Gateway implements AutoCloseable {
    /**
     * What the gateway needs.
     *
     * @param folder where letters and addresses are kept
     */
    public record Surroundings(
            Path folder,
            SystemKeys systems,
            Faults faults,
            InstantSource clock,
            Duration firstRetry,
            List<SyncService> services) {}

    private final Faults faults;
    private final Door door;
    private final Participants participants;
    private final PostOffice office;
    private final SyncChannel sync;
    private final AsyncChannel async;
    private final Controls controls;

    public Gateway(Surroundings around) {
        faults = around.faults();
        door = new Door(around.systems(), faults, around.clock());
        participants = new Participants(around.folder(), door);
        var forms = new DataForms();
        var letters = new Postbox(around.folder().resolve("letters"));
        var postman = new Postman(participants, around.systems(), forms, faults, around.clock());
        office = new PostOffice(letters, postman, around.clock(), around.firstRetry());
        var services = around.services().stream().collect(Collectors.toMap(SyncService::id, Function.identity()));
        sync = new SyncChannel(door, services, forms, faults, around.clock());
        async = new AsyncChannel(door, office, new Routes(around.systems(), letters), forms, around.clock());
        controls = new Controls(participants, around.systems(), forms, letters);
    }

    /** Where those who live in the sandbox send and get their letters. */
    public PostOffice office() {
        return office;
    }

    /** Opens the doors and goes on with the letters of an earlier run. */
    public void open(WebServer web) {
        web.route(
                "/shep/sync",
                faults.around(OutsideSystem.SHEP, request -> door.answer(request, Names.SYNC, sync::answer)));
        web.route(
                "/shep/async",
                faults.around(OutsideSystem.SHEP, request -> door.answer(request, Names.ASYNC, async::answer)));
        web.route("/shep/participants", controls::participants);
        web.route("/shep/settings", controls::settings);
        web.route("/shep/letters", controls::letters);
        office.resume();
    }

    @Override
    public void close() {
        office.close();
        participants.close();
    }
}
