package kz.ruqsat.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.web.FreePort;
import org.jspecify.annotations.Nullable;

/**
 * Where "any free port" is asked for, the one of the last run is taken when it is free: certificates and open
 * payment pages point there. The first run takes one that it may well have again.
 */
final class LastingPorts {
    private LastingPorts() {}

    static SandboxSettings filledIn(SandboxSettings settings, Path urlsFile) throws IOException {
        var file = new JsonFile(urlsFile);
        if (!file.exists()) {
            return settings.on(
                    port(settings.httpPort(), null),
                    port(settings.wssPort(), null),
                    port(settings.wsPort(), null),
                    port(settings.mailPort(), null));
        }
        var earlier = file.read(Sandbox.Urls.class);
        return settings.on(
                port(settings.httpPort(), earlier.http()),
                port(settings.wssPort(), earlier.wss()),
                port(settings.wsPort(), earlier.ws()),
                port(settings.mailPort(), earlier.smtp()));
    }

    private static int port(int wanted, @Nullable String earlier) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        if (earlier != null) {
            int port = URI.create(earlier).getPort();
            if (FreePort.isFree(port)) {
                return port;
            }
        }
        return FreePort.find();
    }
}
