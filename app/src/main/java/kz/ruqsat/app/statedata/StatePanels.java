package kz.ruqsat.app.statedata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.app.statedata.StatePanel.Block;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/** Makes the panel: differences are marked by a word and a note, never by colour alone. */
final class StatePanels {
    private final Typed typed;
    private final Texts texts;

    private StatePanels(Typed typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    static StatePanel of(@Nullable String address, List<StateAnswer> answers, Typed typed, Texts texts) {
        StatePanels panels = new StatePanels(typed, texts);
        return new StatePanel(address, answers.stream().map(panels::block).toList());
    }

    private Block block(StateAnswer answer) {
        String title = texts.of(answer.number() instanceof Iin ? "statedata.person" : "statedata.firm");
        return switch (answer) {
            case StateAnswer.Found found ->
                new Block(
                        title,
                        new Tag(texts.of("statedata.found"), Tone.GOOD),
                        tried(found.failedAt()),
                        rows(found),
                        told(found.told()));
            case StateAnswer.Absent absent ->
                new Block(
                        title,
                        new Tag(texts.of("statedata.absent"), Tone.NEUTRAL),
                        texts.of("statedata.absent.note", absent.number().value()),
                        List.of(),
                        told(absent.told()));
            case StateAnswer.Unreached unreached ->
                new Block(
                        title,
                        new Tag(texts.of("statedata.unreached"), Tone.BAD),
                        texts.of("statedata.unreached.note", unreached.failedAt()),
                        List.of(),
                        null);
        };
    }

    private @Nullable String tried(@Nullable Instant failedAt) {
        return failedAt == null ? null : texts.of("statedata.tried", failedAt);
    }

    /** "Answered 22 November, 14:02, in 0.8 s". */
    private String told(StateAnswer.Told told) {
        Duration took = told.took();
        long tenths = Math.max(1, (took.toMillis() + 50) / 100);
        return texts.of("statedata.told", told.at(), Long.toString(tenths / 10), Long.toString(tenths % 10));
    }

    private List<SummaryRow> rows(StateAnswer.Found found) {
        Known known = found.known();
        boolean person = found.number() instanceof Iin;
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(name(found));
        rows.add(SummaryRow.of(
                texts.of(person ? "statedata.iin" : "statedata.bin"),
                found.number().value()));
        if (known.since() != null) {
            rows.add(SummaryRow.of(
                    texts.of(person ? "statedata.born" : "statedata.registered"), texts.date(known.since())));
        }
        if (known.document() != null) {
            rows.add(SummaryRow.of(texts.of("statedata.document"), known.document()));
        }
        if (known.address() != null) {
            rows.add(SummaryRow.of(texts.of("statedata.address"), known.address()));
        }
        if (known.head() != null) {
            rows.add(head(known.head()));
        }
        if (known.ended()) {
            rows.add(SummaryRow.of(
                            texts.of("statedata.standing"),
                            texts.of(person ? "statedata.dead" : "statedata.liquidated"))
                    .tagged(new Tag(texts.of("statedata.attention"), Tone.BAD)));
        }
        return rows;
    }

    /** The name of the applicant or, for a firm's signer, the name in his certificate. */
    private SummaryRow name(StateAnswer.Found found) {
        SummaryRow row =
                SummaryRow.of(texts.of("statedata.name"), texts.of(found.known().name()));
        String other = found.number().equals(typed.number()) || typed.signer() == null
                ? typed.name()
                : typed.signer().name();
        boolean matches = found.number() instanceof Iin
                ? found.known().isCalled(other)
                : found.known().isNamed(other);
        return matches ? row.tagged(same()) : row.tagged(differs()).noting(texts.of("statedata.typed", other));
    }

    private SummaryRow head(Known.Head head) {
        SummaryRow row = SummaryRow.of(texts.of("statedata.head"), head.name() + "\n" + head.iin());
        Typed.Signer signer = typed.signer();
        if (signer == null) {
            return row;
        }
        return signer.iin().equals(head.iin())
                ? row.tagged(same()).noting(texts.of("statedata.head.signs"))
                : row.tagged(differs())
                        .noting(texts.of(
                                "statedata.head.other",
                                signer.name(),
                                signer.iin().value()));
    }

    private Tag same() {
        return new Tag(texts.of("statedata.same"), Tone.GOOD);
    }

    private Tag differs() {
        return new Tag(texts.of("statedata.differs"), Tone.BAD);
    }
}
