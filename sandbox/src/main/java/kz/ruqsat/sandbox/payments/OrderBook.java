package kz.ruqsat.sandbox.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.files.JsonFile;

/** All orders, one JSON file each; written before anybody is told. */
final class OrderBook {
    private final Path folder;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    OrderBook(Path folder) {
        this.folder = folder;
        for (var file : files()) {
            var order = new JsonFile(file).read(Order.class);
            orders.put(order.id(), order);
        }
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    Collection<Order> all() {
        return orders.values();
    }

    /** Takes the order, or gives back the one that says the same already. */
    synchronized Order taken(Order order) {
        var known = orders.values().stream().filter(o -> o.isSameWish(order)).findFirst();
        return known.orElseGet(() -> kept(order));
    }

    /** Changes the order; nobody else changes it meanwhile. */
    synchronized Order change(String id, UnaryOperator<Order> change) {
        var order = orders.get(id);
        if (order == null) {
            throw new IllegalArgumentException("no order " + id);
        }
        return kept(change.apply(order));
    }

    private Order kept(Order order) {
        new JsonFile(folder.resolve(order.id() + ".json")).write(order);
        orders.put(order.id(), order);
        return order;
    }

    private List<Path> files() {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.json")) {
                files.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder, e);
            }
        }
        return found;
    }
}
