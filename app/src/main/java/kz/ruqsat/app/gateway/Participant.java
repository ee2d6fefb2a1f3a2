package kz.ruqsat.app.gateway;

/** Our own information systems as the gateway knows them; each has a key and an address of its own. */
public enum Participant {
    E_LICENSING("e-licensing"),
    WINDOW("window");

    private final String system;

    Participant(String system) {
        this.system = system;
    }

    /** Its name at the gateway, and of its key. */
    public String system() {
        return system;
    }
}
