#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static const char *contacts[] = {"alex", "donkey", "tree", "wu"};

static int is_known(const char *name) {
  for (int i = 0; i < 4; i++)
    if (strcmp(name, contacts[i]) == 0) return 1;
  return 0;
}

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(8081)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  char line[4096], answer[65535];
  int talking = 0;
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (!talking) {
      talking = is_known(line);
    } else if (strcmp(line, "quit") == 0) {
      talking = 0;
    } else if (*line) {
      struct sockaddr_in sender;
      socklen_t length = sizeof sender;
      sendto(client, line, strlen(line), 0, (struct sockaddr *)&server, sizeof server);
      ssize_t size = recvfrom(client, answer, sizeof answer, 0, (struct sockaddr *)&sender, &length);
      printf("%s:%d ===> %.*s\n", inet_ntoa(sender.sin_addr), ntohs(sender.sin_port), (int)size, answer);
    }
  }
}
