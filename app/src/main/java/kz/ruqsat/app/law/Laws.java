package kz.ruqsat.app.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Fee;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.LocalText;

/** The law as it was compiled at the start. */
public interface Laws {
    /** The one time zone of Kazakhstan; instants are shown in it. */
    ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** The edition in force on that day of every regulation, by name. */
    List<Regulation> current(LocalDate day);

    /** The edition of that regulation in force on that day. */
    Optional<Regulation> current(RegulationId id, LocalDate day);

    /** The edition that holds from that day; one that is not there is a fault: an application was filed under it. */
    Regulation edition(RegulationId id, LocalDate inForceFrom);

    /** Counts terms in the calendar of Kazakhstan. */
    TermClock clock();

    /** What that fee comes to on that day, in tiyn (1/100 tenge). */
    long feeTiyn(Fee fee, LocalDate day);

    /** The JSON Schema of the request form for that kind of request. */
    String formSchema(RegulationId id, LocalDate edition, String covered);

    /** A word of the vocabulary by the name that the regulations use, such as {@code expert} or {@code portal}. */
    LocalText word(Word kind, String id);

    /** The regulations drawn. */
    Drawings drawings();

    /** The parts of the vocabulary. */
    enum Word {
        ROLE,
        ACTION,
        DECISION,
        SYSTEM,
        CHANNEL
    }
}
