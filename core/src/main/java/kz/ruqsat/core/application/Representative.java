package kz.ruqsat.core.application;

import java.time.LocalDate;
import kz.ruqsat.core.shared.Iin;

/**
 * Who asks in the applicant's place (уәкілетті өкіл) under a power of attorney.
 *
 * @param powerNumber the number of the power of attorney
 * @param powerDate the day on which it was given
 * @param notarised whether a notary certified it: only then it is looked up in the notaries' system
 */
public record Representative(Iin iin, String name, String powerNumber, LocalDate powerDate, boolean notarised) {}
