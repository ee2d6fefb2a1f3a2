package kz.ruqsat.sandbox.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine for a server that may start again: free, and below those that the system gives to callers. A
 * caller's port would be free until the server stops for a moment and any other program calls out through it.
 */
public final class FreePort {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /** @throws IOException when none of many is free */
    public static int find() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException(
                "no free port between " + LOWEST + " and " + HIGHEST + ": end servers that nobody needs any more");
    }

    public static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
