package kz.ruqsat.app.window;

import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.journal.Entry;
import kz.ruqsat.app.journal.NewEntry;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events of receptions to the JSON that the journal keeps, and back; their stored names are for ever. */
final class ReceptionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, Class<? extends ReceptionEvent>> TYPES = Map.ofEntries(
            Map.entry("reception.opened/1", ReceptionEvent.Opened.class),
            Map.entry("reception.service-chosen/1", ReceptionEvent.ServiceChosen.class),
            Map.entry("reception.identified/1", ReceptionEvent.Identified.class),
            Map.entry("reception.consent-taken/1", ReceptionEvent.ConsentTaken.class),
            Map.entry("reception.parties-entered/1", ReceptionEvent.PartiesEntered.class),
            Map.entry("reception.state-data-answered/1", ReceptionEvent.StateDataAnswered.class),
            Map.entry("reception.power-answered/1", ReceptionEvent.PowerAnswered.class),
            Map.entry("reception.list-checked/1", ReceptionEvent.ListChecked.class),
            Map.entry("reception.payment-shown/1", ReceptionEvent.PaymentShown.class),
            Map.entry("reception.acceptance-refused/1", ReceptionEvent.AcceptanceRefused.class),
            Map.entry("reception.abandoned/1", ReceptionEvent.Abandoned.class),
            Map.entry("reception.sent/1", ReceptionEvent.Sent.class),
            Map.entry("reception.registered/1", ReceptionEvent.Registered.class),
            Map.entry("reception.declined/1", ReceptionEvent.Declined.class),
            Map.entry("reception.result-received/1", ReceptionEvent.ResultReceived.class),
            Map.entry("reception.result-printed/1", ReceptionEvent.ResultPrinted.class),
            Map.entry("reception.hand-over-refused/1", ReceptionEvent.HandOverRefused.class),
            Map.entry("reception.handed-over/1", ReceptionEvent.HandedOver.class),
            Map.entry("reception.returned/1", ReceptionEvent.Returned.class));

    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        TYPES.forEach((name, type) -> NAMES.put(type, name));
    }

    private ReceptionJson() {}

    static Map<String, Class<? extends ReceptionEvent>> types() {
        return TYPES;
    }

    static NewEntry entry(ReceptionEvent event, String actor) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("No stored name for " + event.getClass());
        }
        return new NewEntry(name, MAPPER.writeValueAsString(event), actor);
    }

    static ReceptionEvent event(Entry entry) {
        Class<? extends ReceptionEvent> type = TYPES.get(entry.name());
        if (type == null) {
            throw new IllegalStateException(
                    "The journal has an event that this version does not know: " + entry.name());
        }
        return MAPPER.readValue(entry.payload(), type);
    }
}
