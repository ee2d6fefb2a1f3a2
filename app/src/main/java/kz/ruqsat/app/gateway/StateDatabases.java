package kz.ruqsat.app.gateway;

import java.util.Optional;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;

/**
 * The state databases of natural persons (ЖТ МДБ) and of legal entities (ЗТ МДБ), asked through the gateway. An empty
 * answer says that the database has no data of that number; a database that can't be reached is {@link
 * Reply.Unreachable}, and says nothing of the person.
 */
public interface StateDatabases {

    /** What ЖТ МДБ has of the person; empty: "data cannot be obtained". */
    Reply<Optional<NaturalPerson>> naturalPerson(Iin iin, Asking asking);

    /** What ЗТ МДБ has of the firm; empty: "data cannot be obtained". */
    Reply<Optional<LegalEntity>> legalEntity(Bin bin, Asking asking);
}
