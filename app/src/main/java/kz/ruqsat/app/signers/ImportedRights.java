package kz.ruqsat.app.signers;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.identity.SigningRightsImport;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.signers.store.SigningRightRows;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import org.springframework.stereotype.Component;

/** Enters the rights that the people file names, each once: what was ended on the page stays ended. */
@Component
class ImportedRights implements SigningRightsImport {
    private final SigningRightRows rows;
    private final Laws laws;
    private final InstantSource time;

    ImportedRights(SigningRightRows rows, Laws laws, InstantSource time) {
        this.rows = rows;
        this.laws = laws;
        this.time = time;
    }

    @Override
    public void take(SigningRight right) {
        Set<RegulationId> known = laws.current(time.instant().atZone(Laws.ZONE).toLocalDate()).stream()
                .filter(law -> law.head().provider().equals(right.body()))
                .map(Regulation::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(right.services())) {
            throw new IllegalStateException("ruqsat.people-file gives " + right.person() + " the right to sign "
                    + right.services() + ", but the services of " + right.body() + " are " + known);
        }
        rows.add(right, SigningRightRows.PEOPLE_FILE, time.instant());
    }
}
