package kz.ruqsat.app.parcels;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Parcels as JSON, bytes in base64. */
public final class ParcelJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ParcelJson() {}

    public static String write(Parcel parcel) {
        return MAPPER.writeValueAsString(parcel);
    }

    /** The parcel of that kind, or empty when the letter holds none. */
    public static <P extends Parcel> Optional<P> read(String body, Class<P> kind) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body, kind));
        } catch (JacksonException | NullPointerException _) {
            // A letter that lacks a part fails in the record's own check.
            return Optional.empty();
        }
    }
}
