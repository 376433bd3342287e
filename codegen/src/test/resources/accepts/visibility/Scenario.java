package visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;

public final class Scenario {
    public void classesOfAPublicModelArePublic() {
        assertThat(List.of(
                        Users.class,
                        UserPath.class,
                        UserQuery.class,
                        UserCreate.class,
                        UserUpdate.class,
                        UserModel.class,
                        UserStage.class,
                        UserSecretsScope.class))
                .allMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    public void thoseOfAnotherAreNot() {
        assertThat(List.of(Secrets.class, SecretPath.class, SecretQuery.class, SecretCreate.class, SecretUpdate.class))
                .noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    public void definitionsAreForTheServiceLoader() {
        assertThat(Modifier.isPublic(SecretModel.class.getModifiers())).isTrue();
    }
}
