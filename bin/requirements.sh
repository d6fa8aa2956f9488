# Sourced by the other commands: what this machine must have.

[ -z "${JAVA_HOME:-}" ] || PATH="$JAVA_HOME/bin:$PATH"

require_jdk() {
  local version
  version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  if [ "${version:-0}" -lt 17 ]; then
    cat >&2 <<'HELP'
Claimline needs a JDK, version 17 or newer.
  Debian, Ubuntu   sudo apt-get install openjdk-17-jdk-headless
  Fedora, RHEL     sudo dnf install java-17-openjdk-devel
  macOS            brew install openjdk@17
If one is installed already, point JAVA_HOME at it.
HELP
    exit 1
  fi
}

require_maven() {
  if ! command -v mvn >/dev/null; then
    cat >&2 <<'HELP'
Claimline needs Maven, version 3.8 or newer.
  Debian, Ubuntu   sudo apt-get install maven
  Fedora, RHEL     sudo dnf install maven
  macOS            brew install maven
HELP
    exit 1
  fi
}

# Builds target/claimline.jar and target/claimline-x12.jar (the classes that bin/x12 needs, which start at
# once), unless they are newer than everything they are made of.
build_once() {
  require_jdk
  if [ ! -f target/claimline.jar ] || [ ! -f target/claimline-x12.jar ] || [ -n "$(find pom.xml src/main processes forms db docs/guide \
      -newer target/claimline.jar -print -quit 2>/dev/null)" ]; then
    require_maven
    echo "Building Claimline (the first time Maven fetches its libraries, which takes minutes) …"
    mvn -q -B -Dmaven.test.skip=true package
  fi
}
