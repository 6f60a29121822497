#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(8004)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  char line[4096], answer[65535];
  while (fgets(line, sizeof line, stdin)) {
    char *start = line, *end = line + strlen(line);
    if (end > start && end[-1] == '\n') end--;
    sendto(client, start, end - start, 0, (struct sockaddr *)&server, sizeof server);
    ssize_t size = recv(client, answer, sizeof answer, 0);
    printf("answer: %.*s\n", (int)size, answer);
  }
}
