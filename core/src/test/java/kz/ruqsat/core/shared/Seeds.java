package kz.ruqsat.core.shared;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Runs a property over many random cases: always the same ones, and some that are new each day. */
public final class Seeds {
    private Seeds() {}

    /** Runs it so many times with fixed seeds, and a quarter as many times with today's. */
    public static void forAll(int runs, Consumer<Random> property) {
        long today = LocalDate.now().toEpochDay() * 1_000_000;
        LongStream.concat(LongStream.range(0, runs), LongStream.range(today, today + runs / 4))
                .forEach(seed -> check(seed, property));
    }

    private static void check(long seed, Consumer<Random> property) {
        try {
            property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("With seed " + seed + ": " + e.getMessage(), e);
        }
    }
}
