package kz.ruqsat.sandbox;

import java.nio.file.Path;
import java.util.Locale;
import kz.ruqsat.sandbox.ca.KeyKind;

/** Reads {@code --dir DIR --http-port N --wss-port N --ws-port N --mail-port N --keys KIND}; all but the folder may be left out. */
final class CommandLine {
    static final String USAGE =
            "usage: kz.ruqsat.sandbox.Sandbox --dir DIR [--http-port 18090] [--wss-port 13579] [--ws-port 13580] [--mail-port 0] [--keys rsa|gost-2004|gost-2015-512]\n"
                    + "A port of 0 takes any free one. Without --keys each person has the own kind.";

    private CommandLine() {}

    /** @throws IllegalArgumentException with the reason, when the arguments cannot be understood */
    static SandboxSettings read(String... args) {
        var folder = "";
        var defaults = SandboxSettings.demo(Path.of("."));
        int http = defaults.httpPort();
        int wss = defaults.wssPort();
        int ws = defaults.wsPort();
        int mail = defaults.mailPort();
        KeyKind keys = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            var value = args[i + 1];
            switch (args[i]) {
                case "--dir" -> folder = value;
                case "--http-port" -> http = port(value);
                case "--wss-port" -> wss = port(value);
                case "--ws-port" -> ws = port(value);
                case "--mail-port" -> mail = port(value);
                case "--keys" -> keys = keys(value);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("--dir is missing");
        }
        return SandboxSettings.demo(Path.of(folder)).on(http, wss, ws, mail).everybodyWith(keys);
    }

    private static KeyKind keys(String text) {
        try {
            return KeyKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a kind of keys: " + text, e);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("not a port: " + text);
    }
}
