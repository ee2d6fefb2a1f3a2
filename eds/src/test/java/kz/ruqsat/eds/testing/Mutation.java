package kz.ruqsat.eds.testing;

import java.util.Arrays;
import java.util.Random;

/** One random change to a file: what noise, a bad disk or a clumsy forger does. */
public enum Mutation {
    FLIP_BIT {
        @Override
        byte[] change(byte[] file, Random random) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    SET_BYTES {
        @Override
        byte[] change(byte[] file, Random random) {
            byte[] changed = file.clone();
            int from = random.nextInt(changed.length);
            int to = Math.min(changed.length, from + 1 + random.nextInt(8));
            for (int i = from; i < to; i++) {
                changed[i] = (byte) random.nextInt(256);
            }
            return changed;
        }
    },
    TRUNCATE {
        @Override
        byte[] change(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    REMOVE {
        @Override
        byte[] change(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(64));
            return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
        }
    },
    REPEAT {
        @Override
        byte[] change(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(64));
            return joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
        }
    },
    APPEND {
        @Override
        byte[] change(byte[] file, Random random) {
            byte[] tail = new byte[1 + random.nextInt(32)];
            random.nextBytes(tail);
            return joined(file, tail);
        }
    };

    abstract byte[] change(byte[] file, Random random);

    public static byte[] any(byte[] file, Random random) {
        return values()[random.nextInt(values().length)].change(file, random);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
