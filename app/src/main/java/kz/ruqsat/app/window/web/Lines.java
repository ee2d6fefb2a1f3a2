package kz.ruqsat.app.window.web;

import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionLine;
import kz.ruqsat.core.regulation.RegulationId;
import org.springframework.stereotype.Component;

/** Words of receptions in lists. */
@Component
class Lines {
    private final Laws laws;

    Lines(Laws laws) {
        this.laws = laws;
    }

    String service(ReceptionLine line, PageFrame frame) {
        return line.regulation() == null || line.edition() == null
                ? frame.text("window.noService")
                : frame.texts()
                        .of(laws.edition(new RegulationId(line.regulation()), line.edition())
                                .head()
                                .title());
    }

    static Tag stage(Stage stage, PageFrame frame) {
        return switch (stage) {
            case OPEN -> new Tag(frame.text("window.stage.open"), Tone.ACTIVE);
            case REFUSED -> new Tag(frame.text("window.stage.refused"), Tone.BAD);
            case ABANDONED -> new Tag(frame.text("window.stage.abandoned"), Tone.NEUTRAL);
            case SENT -> new Tag(frame.text("window.stage.sent"), Tone.SOON);
            case DECLINED -> new Tag(frame.text("window.stage.declined"), Tone.BAD);
            case REGISTERED -> new Tag(frame.text("window.stage.registered"), Tone.ACTIVE);
            case RESULT -> new Tag(frame.text("window.stage.result"), Tone.GOOD);
            case HANDED_OVER -> new Tag(frame.text("window.stage.handedOver"), Tone.GOOD);
            case RETURNED -> new Tag(frame.text("window.stage.returned"), Tone.NEUTRAL);
        };
    }
}
