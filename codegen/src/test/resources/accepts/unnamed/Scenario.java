import static org.assertj.core.api.Assertions.assertThat;

public final class Scenario {
    public void modelsMayBeInNoPackage() {
        assertThat(UserModel.ID.name()).isEqualTo("User");
        assertThat(Users.all()).isNotNull();
    }
}
