package kz.ruqsat.core.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The monthly calculation index (АЕК) in tenge, by the date from which each value holds. */
public record MonthlyIndex(NavigableMap<LocalDate, BigDecimal> tengeFrom) {
    public MonthlyIndex {
        tengeFrom = Collections.unmodifiableNavigableMap(new TreeMap<>(tengeFrom));
    }

    /** The fee in tiyn (1/100 tenge) on that day, rounded up to a whole tenge. */
    public long tiyn(Fee fee, LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> value = tengeFrom.floorEntry(day);
        if (value == null) {
            throw new IllegalArgumentException("No monthly calculation index for " + day);
        }
        return fee.indices()
                .multiply(value.getValue())
                .setScale(0, RoundingMode.UP)
                .movePointRight(2)
                .longValueExact();
    }
}
