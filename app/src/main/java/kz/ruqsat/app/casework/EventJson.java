package kz.ruqsat.app.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.ruqsat.app.journal.Entry;
import kz.ruqsat.app.journal.NewEntry;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.licence.LicenceEvent;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events to the JSON that the journal keeps, and back. A field that this version does not know stops the reading; a
 * field that is not there is null, so that events may grow.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(values())
            .addMixIn(Officer.class, WithoutWhatIsNotThere.class)
            .addMixIn(Signature.class, WithoutWhatIsNotThere.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private EventJson() {}

    /** For types that grew a field: stored before it, they are written as they were. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutWhatIsNotThere {}

    public static NewEntry entry(Object event, String actor) {
        return new NewEntry(EventNames.nameOf(event), MAPPER.writeValueAsString(event), actor);
    }

    /** The event of an application's stream. */
    public static Event event(Entry entry) {
        return (Event) MAPPER.readValue(entry.payload(), EventNames.typeOf(entry.name()));
    }

    /** The event of a licence's stream. */
    public static LicenceEvent licenceEvent(Entry entry) {
        return (LicenceEvent) MAPPER.readValue(entry.payload(), EventNames.typeOf(entry.name()));
    }

    static Object read(String name, String payload) {
        return MAPPER.readValue(payload, EventNames.typeOf(name));
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("ruqsat-values");
        text(module, Iin.class, Iin::value, Iin::new);
        text(module, Bin.class, Bin::value, Bin::new);
        text(module, PersonNumber.class, PersonNumber::value, EventJson::personNumber);
        text(module, UnifiedNumber.class, UnifiedNumber::value, UnifiedNumber::new);
        text(module, StepId.class, StepId::value, StepId::new);
        text(module, Role.class, Role::value, Role::new);
        text(module, RegulationId.class, RegulationId::value, RegulationId::new);
        module.addSerializer(Set.class, new SortedSet());
        return module;
    }

    private static PersonNumber personNumber(String text) {
        return PersonNumber.parse(text)
                .orElseThrow(() -> new IllegalStateException("The journal has a number that is none: " + text));
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getString());
            }
        });
    }

    /** Sets have no order of their own; the stored letters need one. */
    @SuppressWarnings("rawtypes")
    private static final class SortedSet extends ValueSerializer<Set> {
        @Override
        public void serialize(Set value, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            List<?> sorted = ((Set<?>) value)
                    .stream().sorted(Comparator.comparing(Object::toString)).toList();
            sorted.forEach(out::writePOJO);
            out.writeEndArray();
        }
    }
}
