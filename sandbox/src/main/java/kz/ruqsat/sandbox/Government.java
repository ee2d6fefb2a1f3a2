package kz.ruqsat.sandbox;

import java.nio.file.Path;
import kz.ruqsat.sandbox.bodies.Answers;
import kz.ruqsat.sandbox.bodies.BodySystems;
import kz.ruqsat.sandbox.databases.StateDatabases;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.gateway.Gateway;
import kz.ruqsat.sandbox.web.WebServer;

/** The gateway and the systems behind it. */
final class Government implements AutoCloseable {
    private final Gateway gateway;
    private final BodySystems bodies;

    private Government(Gateway gateway, BodySystems bodies) {
        this.gateway = gateway;
        this.bodies = bodies;
    }

    static Government open(SandboxSettings settings, World world, Faults faults) {
        var people = world.people().file();
        var databases = StateDatabases.open(settings.folder(), people, world.systems(), settings.clock());
        Path folder = settings.folder().resolve("gateway");
        var gateway = new Gateway(new Gateway.Surroundings(
                folder, world.systems(), faults, settings.clock(), settings.firstRetry(), databases.services()));
        var answers = new Answers(world.systems(), settings.clock());
        return new Government(gateway, new BodySystems(folder, people, answers, gateway.office(), faults));
    }

    void route(WebServer web) {
        gateway.open(web);
        web.route("/shep/bodies", bodies::answer);
        bodies.resume();
    }

    @Override
    public void close() {
        bodies.close();
        gateway.close();
    }
}
