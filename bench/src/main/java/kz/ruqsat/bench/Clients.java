package kz.ruqsat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each with the same work, for a time. */
record Clients(int number, Workload workload) {

    /** What they got done. */
    record Done(long steps, double seconds) {
        double perSecond() {
            return steps / seconds;
        }
    }

    Done run(Duration time) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        long steps = 0;
        try (var threads = Executors.newFixedThreadPool(number)) {
            List<Future<Long>> clients = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                clients.add(threads.submit(() -> until(end)));
            }
            for (var client : clients) {
                steps += client.get();
            }
        }
        return new Done(steps, (System.nanoTime() - began) / 1e9);
    }

    private long until(long end) throws Exception {
        long steps = 0;
        while (System.nanoTime() < end) {
            steps += workload.work();
        }
        return steps;
    }
}
