package kz.ruqsat.app.queue.web;

import java.util.List;

/**
 * The hall's screen: numbers, no names.
 *
 * @param more how many wait beyond those listed
 * @param speaks whether the screen may speak
 */
public record BoardView(String centre, String id, boolean speaks, List<Call> calls, List<String> waiting, int more) {
    public BoardView {
        calls = List.copyOf(calls);
        waiting = List.copyOf(waiting);
    }

    /**
     * A ticket and the counter to which it is called.
     *
     * @param call differs from call to call, so that each is spoken once
     * @param fresh called and not yet there
     */
    public record Call(String label, int counter, String call, boolean fresh, String sayKk, String sayRu) {}
}
