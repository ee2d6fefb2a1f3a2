package kz.ruqsat.app.stories;

import java.time.LocalDate;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;

/** The words of the regulation, which the pages show. */
record Law(Regulation regulation) {

    static Law of(Laws laws, LocalDate day) {
        return new Law(
                laws.current(new RegulationId("mining-chemical-licence"), day).orElseThrow());
    }

    LocalText title() {
        return regulation.head().title();
    }

    /** What the paper is called that the service ends in. */
    LocalText paper() {
        return regulation.head().paper().name();
    }

    LocalText covered(String key) {
        return issue().covers().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .title();
    }

    LocalText document(String id) {
        return issue().documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    LocalText ground(String id) {
        return issue().refusalGround(id).orElseThrow().text();
    }

    private Variant issue() {
        return regulation.variant("issue");
    }
}
