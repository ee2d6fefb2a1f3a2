package kz.ruqsat.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import kz.ruqsat.sandbox.files.JsonFile;

/**
 * Where "any free port" is asked for, the one of the last run is taken when it is free: certificates and open
 * payment pages point there.
 */
final class EarlierPorts {
    private EarlierPorts() {}

    static SandboxSettings filledIn(SandboxSettings settings, Path urlsFile) {
        var file = new JsonFile(urlsFile);
        if (!file.exists()) {
            return settings;
        }
        var earlier = file.read(Sandbox.Urls.class);
        return settings.on(
                port(settings.httpPort(), earlier.http()),
                port(settings.wssPort(), earlier.wss()),
                port(settings.wsPort(), earlier.ws()),
                earlier.smtp() == null ? settings.mailPort() : port(settings.mailPort(), earlier.smtp()));
    }

    private static int port(int wanted, String earlier) {
        int port = URI.create(earlier).getPort();
        return wanted == 0 && isFree(port) ? port : wanted;
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
