package cvntrade.console.web;

import java.util.Optional;

/** Who may come in. */
public interface SignIn {
    /** A console without accounts: everyone on this machine reads, and nobody changes anything. */
    SignIn NOBODY = new SignIn() {
        @Override
        public boolean isRequired() {
            return false;
        }

        @Override
        public Optional<User> check(String name, String password) {
            return Optional.empty();
        }

        @Override
        public Optional<User> find(String name) {
            return Optional.empty();
        }
    };

    /** Whether there is an account, so that nothing is shown without one. */
    boolean isRequired();

    /** Takes as long for a name that nobody has as for a wrong password. */
    Optional<User> check(String name, String password);

    /** The account as it is now: one that was removed or has another role counts at once, also for who is signed in. */
    Optional<User> find(String name);
}
