package kz.ruqsat.eds.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Public test data of the national CA's test contour (INTERFACES 2.4). */
public final class Samples {
    private Samples() {}

    public static byte[] sample(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
