package kz.ruqsat.core.regulation;

import java.math.BigDecimal;
import kz.ruqsat.core.shared.Source;

/** What the service costs, in monthly calculation indices (АЕК); the index has a value per date. */
public record Fee(BigDecimal indices, Source source) {
    public Fee {
        if (indices.signum() < 0) {
            throw new IllegalArgumentException("A fee is not negative: " + indices);
        }
    }
}
