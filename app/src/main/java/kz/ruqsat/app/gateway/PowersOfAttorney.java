package kz.ruqsat.app.gateway;

import java.time.LocalDate;
import java.util.Optional;

/** The notaries' database (БНАЖ), asked through the gateway. It has only what a notary has certified. */
public interface PowersOfAttorney {

    /** The power of attorney of that number and date; empty: the database has none. */
    Reply<Optional<PowerOfAttorney>> find(String number, LocalDate date, Asking asking);
}
