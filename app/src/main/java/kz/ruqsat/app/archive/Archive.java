package kz.ruqsat.app.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.archive.store.ArchiveRows;
import kz.ruqsat.app.archive.store.ArchiveRows.Archived;
import kz.ruqsat.app.archive.store.ArchiveRows.Due;
import kz.ruqsat.app.casework.store.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Archives signed papers and the signed data beside them, each soon after its signing and again before its newest time stamp loses its worth. No
 * transaction is open while foreign systems are asked; what fails is tried again later, and nothing else waits for it.
 */
@Component
public class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final int AT_ONCE = 50;

    /** So many failures one after the other mean that a foreign system is down: the rest of the run is spared. */
    private static final int PATIENCE = 3;

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final ArchiveRows rows;
    private final Documents documents;
    private final Archiver archiver;
    private final Settings.Archive settings;
    private final InstantSource time;

    Archive(ArchiveRows rows, Documents documents, Archiver archiver, Settings settings, InstantSource time) {
        this.rows = rows;
        this.documents = documents;
        this.archiver = archiver;
        this.settings = settings.archive();
        this.time = time;
    }

    /** Archives whatever is due. */
    public void catchUp() {
        Instant now = time.instant();
        ends().forEach((algorithm, end) -> {
            Instant known = end.minus(settings.renewBefore());
            if (!known.isAfter(now)) {
                rows.hasten(algorithm, known, now);
            }
        });
        int failures = 0;
        List<Due> due = rows.due(now, AT_ONCE);
        while (!due.isEmpty() && failures < PATIENCE) {
            for (Due one : due) {
                failures = archive(one) ? 0 : failures + 1;
                if (failures == PATIENCE) {
                    break;
                }
            }
            due = rows.due(now, AT_ONCE);
        }
    }

    private boolean archive(Due due) {
        try {
            Documents.Document before =
                    documents.get(due.newest()).orElseThrow(() -> new IOException("The file is not there"));
            Archiver.Made made = archiver.archive(before.bytes());
            Instant now = time.instant();
            String sha256 = documents.put(before.mediaType(), made.file());
            rows.archived(due, new Archived(sha256, made.stamp().algorithms(), now, renewal(made, now)));
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("File {} was not archived; tried again later: {}", due.original(), e.toString());
            rows.postpone(due, time.instant().plus(AGAIN_AFTER));
            return false;
        }
    }

    /** Before the first end that is still ahead; one that was known when the stamp was made can't be helped. */
    private Instant renewal(Archiver.Made made, Instant now) {
        Instant renewal = made.stamp().authorityEnds().minus(settings.renewBefore());
        for (String algorithm : made.stamp().algorithms().split(", ", -1)) {
            Instant end = ends().get(algorithm);
            Instant before = end == null ? renewal : end.minus(settings.renewBefore());
            renewal = before.isAfter(now) && before.isBefore(renewal) ? before : renewal;
        }
        Instant soonest = now.plus(Duration.ofDays(1));
        return renewal.isBefore(soonest) ? soonest : renewal;
    }

    private Map<String, Instant> ends() {
        return settings.ends();
    }
}
