package kz.ruqsat.app.coverage;

/** Something of the program that meets a process or a condition, wholly or in part. */
sealed interface Means {

    /** A page that is seen, or what is sent from one: method and address as the controllers have them. */
    record Page(String method, String address) implements Means {
        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    /** An event that the journal keeps, by its type; it has a stored name. */
    record Entry(Class<?> event) implements Means {
        @Override
        public String toString() {
            return event.getSimpleName();
        }
    }

    /** A foreign information system, by the port through which it is asked; some class has to adapt it. */
    record System(Class<?> port) implements Means {
        @Override
        public String toString() {
            return port.getSimpleName();
        }
    }

    static Means seen(String address) {
        return new Page("GET", address);
    }

    static Means sent(String address) {
        return new Page("POST", address);
    }

    static Means kept(Class<?> event) {
        return new Entry(event);
    }

    static Means asked(Class<?> port) {
        return new System(port);
    }
}
